import { negated } from "./assertion-gates.ts";
import { testGates } from "./test-gates.ts";

testGates(negated);
