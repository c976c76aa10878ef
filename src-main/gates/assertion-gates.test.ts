import { hypothetical, negated } from "./assertion-gates.ts";
import { testGates } from "./test-gates.ts";

testGates(hypothetical, negated);
