import { anyStage, order, typos } from "./steady-gates.ts";
import { testGates } from "./test-gates.ts";

testGates(anyStage, order, typos);
