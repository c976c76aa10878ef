import { sameBytes } from "./repeat-gates.ts";
import { testGates } from "./test-gates.ts";

testGates(sameBytes);
