import { noArrows, unknownNames } from "./board-gates.ts";
import { testGates } from "./test-gates.ts";

testGates(noArrows, unknownNames);
