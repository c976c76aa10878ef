import { testGates } from "./test-gates.ts";
import { wordLists, worthless } from "./worthless-gates.ts";

testGates(wordLists, worthless);
