import { otherLanguages } from "./language-gates.ts";
import { testGates } from "./test-gates.ts";

testGates(otherLanguages);
