import { matchAt } from "./match-at.ts";
import { type FoundQuantity, type Quantity, quantityAt } from "./quantity.ts";
import { type Factor, type Stated, statedProduct, statedQuotient, statedSum } from "./stated.ts";
import { COUNT } from "./units.ts";

/** A piece of arithmetic as people write it in notes. Offsets are UTF-16, end exclusive. */
export type Token =
  | {
      readonly kind: "quantity";
      readonly quantity: FoundQuantity;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "operator"; readonly operator: Operator; readonly start: number; readonly end: number }
  | { readonly kind: "open" | "close" | "equals" | "other"; readonly start: number; readonly end: number };

export type Operator = "+" | "-" | "*" | "/";

/** Works out an expression such as "10M users × 2 photos × 5 MB"; null if it is none. */
export function evaluateExpression(text: string): Quantity | null {
  return evaluateTokens(tokensOf(text));
}

/** Cuts a line into quantities, operators, brackets, equals signs and everything else. Linear in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at, tokens.at(-1));
    if (token === null) at += 1;
    else {
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

/** The value of tokens that form one whole expression, or null. */
export function evaluateTokens(tokens: readonly Token[]): Quantity | null {
  const parser: Parser = { tokens: withoutComments(tokens), at: 0 };
  const value = readSum(parser, 0);
  return value !== null && parser.at === parser.tokens.length && Number.isFinite(value.value) ? value : null;
}

/** Whether what starts at `start` is the rest of arithmetic that could not be read: "10% active × 5 MB". */
export function continuesArithmetic(line: string, start: number): boolean {
  const before = line.slice(0, start).trimEnd();
  const operator = /(?:[×·÷/+(]|\sx|(?<!\*)\*)$/u.exec(before.slice(-2))?.[0];
  return operator !== undefined && before.slice(0, -operator.length).trim() !== "";
}

const WORD_OPERATORS = /(times|multiplied by|divided by|plus|minus|of)\b/iy;
const OPERATOR_OF_WORD: ReadonlyMap<string, Operator> = new Map([
  ["times", "*"],
  ["multiplied by", "*"],
  ["of", "*"],
  ["divided by", "/"],
  ["plus", "+"],
  ["minus", "-"],
]);
const WORD = /[\p{L}_][\p{L}\p{N}_'’-]*/uy;
const NUMBER_START = /\d|(?:two|three|four|five|six)[\s-](?:nines|9s)\b/iy;
const EQUALS =
  /={1,2}>|[=≈≃≅→⇒]|~=?(?=\s*\d)|-{1,2}>|\b(?:equals|gives|makes|is about|is roughly|is around|comes to)\b/iy;

function tokenAt(text: string, at: number, before: Token | undefined): Token | null {
  const character = text[at] ?? "";
  if (/\s/.test(character)) return null;
  if (matchAt(NUMBER_START, text, at) !== null && !/[\p{L}_]/u.test(text[at - 1] ?? "")) {
    const quantity = quantityAt(text, at);
    if (quantity !== null) return { kind: "quantity", quantity, start: at, end: quantity.end };
  }
  const equals = matchAt(EQUALS, text, at);
  if (equals !== null) {
    // A tilde that follows an equals sign or an operator only says "about".
    const isApproximation =
      equals[0].startsWith("~") && before?.kind !== "quantity" && before?.kind !== "close";
    return isApproximation ? null : { kind: "equals", start: at, end: at + equals[0].length };
  }
  const follows = before?.kind === "quantity" || before?.kind === "close";
  const operator = operatorAt(text, at, follows);
  if (operator !== null) return { kind: "operator", ...operator, start: at };
  if (character === "(" || character === "[") return { kind: "open", start: at, end: at + 1 };
  if (character === ")" || character === "]") return { kind: "close", start: at, end: at + 1 };
  if (/[~$€£*_`]/.test(character)) return null;
  const word = matchAt(WORD, text, at);
  return { kind: "other", start: at, end: at + (word?.[0].length ?? 1) };
}

function operatorAt(
  text: string,
  at: number,
  follows: boolean,
): { readonly operator: Operator; readonly end: number } | null {
  if (!follows) return null;
  const character = text[at] ?? "";
  // Two asterisks are Markdown, not arithmetic.
  if (/[×·✕✖]/.test(character) || (character === "*" && text[at + 1] !== "*" && text[at - 1] !== "*"))
    return { operator: "*", end: at + 1 };
  if (/[xX]/.test(character) && /^[xX]\s*[\d(~$]/.test(text.slice(at, at + 6)))
    return { operator: "*", end: at + 1 };
  if (character === "/" || character === "÷") return { operator: "/", end: at + 1 };
  if (character === "+") return { operator: "+", end: at + 1 };
  if (/[-−–]/.test(character) && /\s/.test(text[at + 1] ?? "")) return { operator: "-", end: at + 1 };
  const word = matchAt(WORD_OPERATORS, text, at);
  const named = word === null ? undefined : OPERATOR_OF_WORD.get((word[1] ?? "").toLowerCase());
  return word === null || named === undefined ? null : { operator: named, end: at + word[0].length };
}

/** Drops brackets that hold no figure: "(per day)", "(average)". */
function withoutComments(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  const opened: { readonly at: number; readonly figuresBefore: number }[] = [];
  let figures = 0;
  for (const token of tokens) {
    const open = token.kind === "close" ? opened.pop() : undefined;
    if (open !== undefined && open.figuresBefore === figures) {
      kept.length = open.at;
      continue;
    }
    if (token.kind === "open") opened.push({ at: kept.length, figuresBefore: figures });
    if (token.kind === "quantity") figures += 1;
    kept.push(token);
  }
  return kept;
}

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
}

/** Brackets deeper than this are no estimate. */
const MAX_DEPTH = 20;

function readSum(parser: Parser, depth: number): Quantity | null {
  let left = readProduct(parser, depth);
  for (;;) {
    const token = parser.tokens[parser.at];
    if (left === null || token?.kind !== "operator" || (token.operator !== "+" && token.operator !== "-"))
      return left;
    parser.at += 1;
    const right = readProduct(parser, depth);
    if (right === null) return null;
    left = add(left, right, token.operator === "+" ? 1 : -1);
  }
}

function readProduct(parser: Parser, depth: number): Quantity | null {
  let left = readFactor(parser, depth);
  for (;;) {
    const token = parser.tokens[parser.at];
    if (left === null || token?.kind !== "operator" || (token.operator !== "*" && token.operator !== "/"))
      return left;
    parser.at += 1;
    const right = readFactor(parser, depth);
    if (right === null) return null;
    left = multiply(left, right, token.operator === "*" ? 1 : -1);
  }
}

function readFactor(parser: Parser, depth: number): Quantity | null {
  const token = parser.tokens[parser.at];
  if (token?.kind === "quantity") {
    parser.at += 1;
    return token.quantity;
  }
  if (token?.kind !== "open" || depth >= MAX_DEPTH) return null;
  parser.at += 1;
  const inner = readSum(parser, depth + 1);
  if (parser.tokens[parser.at]?.kind !== "close") return null;
  parser.at += 1;
  return inner;
}

function add(a: Quantity, b: Quantity, sign: 1 | -1): Quantity | null {
  // "100 TB + 20%" is a fifth more.
  if (b.kind === "share" && a.kind !== "share") return scaled(a, 1 + sign * b.value);
  if (a.dimension.bytes !== b.dimension.bytes) return null;
  const stated = statedSum(a.stated, b.stated, sign);
  return combined(a, b, a.value + sign * b.value, a.magnitude + sign * b.magnitude, a.dimension, stated);
}

function scaled(quantity: Quantity, factor: number): Quantity {
  const { stated, value, magnitude } = quantity;
  return {
    ...quantity,
    value: value * factor,
    magnitude: magnitude * factor,
    stated: stated === null ? null : { ...stated, amount: stated.amount * factor },
  };
}

function multiply(a: Quantity, b: Quantity, sign: 1 | -1): Quantity {
  const dimension = {
    bytes: a.dimension.bytes + sign * b.dimension.bytes,
    seconds: a.dimension.seconds + sign * b.dimension.seconds,
  };
  const stated = sign === 1 ? statedProduct(factorOf(a), factorOf(b)) : quotientOf(a, b);
  return combined(a, b, a.value * b.value ** sign, a.magnitude * b.magnitude ** sign, dimension, stated);
}

function quotientOf(a: Quantity, b: Quantity): Stated | null {
  const divisor = factorOf(b);
  // "1 Gbps / 8" is the same in bytes, and our data are bytes already.
  return a.inBits && divisor.isBare && b.value === 8 ? a.stated : statedQuotient(factorOf(a), divisor);
}

function factorOf({ stated, hasUnit, noun }: Quantity): Factor {
  return { stated, isBare: !hasUnit && noun === "" };
}

function combined(
  a: Quantity,
  b: Quantity,
  value: number,
  magnitude: number,
  dimension: Quantity["dimension"],
  stated: Stated | null,
): Quantity {
  const isShare = a.kind === "share" && b.kind === "share";
  return {
    value,
    magnitude,
    dimension: isShare ? COUNT : dimension,
    stated,
    inBits: a.inBits || b.inBits,
    kind: isShare ? "share" : "amount",
    hasUnit: a.hasUnit || b.hasUnit,
    noun: "",
  };
}
