/** A rectangle in whatever unit the field is measured in. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Divides a field among values (each above 0), in their order, so that areas are as the values are and every part
 * is as near to a square as can be: the squarified treemap of Bruls, Huizing and van Wijk (2000), which wants the
 * largest values first. One box for each value.
 */
export function treemap(values: readonly number[], field: Box): readonly Box[] {
  const boxes: Box[] = [];
  let rest = field;
  let left = values.reduce((sum, value) => sum + value, 0);
  let from = 0;
  while (from < values.length) {
    const share = (rest.width * rest.height) / left;
    const side = Math.min(rest.width, rest.height);
    let to = from + 1;
    let row = (values[from] ?? 0) * share;
    let worst = worstOf(values, from, to, share, side, row);
    while (to < values.length) {
      const longer = row + (values[to] ?? 0) * share;
      const next = worstOf(values, from, to + 1, share, side, longer);
      if (next > worst) break;
      worst = next;
      row = longer;
      to += 1;
    }
    const isColumn = rest.width >= rest.height;
    const thickness = side === 0 ? 0 : row / side;
    let along = 0;
    for (let index = from; index < to; index += 1) {
      const value = values[index] ?? 0;
      const length = thickness === 0 ? 0 : (value * share) / thickness;
      boxes.push(
        isColumn
          ? { x: rest.x, y: rest.y + along, width: thickness, height: length }
          : { x: rest.x + along, y: rest.y, width: length, height: thickness },
      );
      along += length;
      left -= value;
    }
    rest = isColumn
      ? { ...rest, x: rest.x + thickness, width: Math.max(0, rest.width - thickness) }
      : { ...rest, y: rest.y + thickness, height: Math.max(0, rest.height - thickness) };
    from = to;
  }
  return boxes;
}

/** The worst ratio of sides in a row of total area `row` along `side`. */
function worstOf(
  values: readonly number[],
  from: number,
  to: number,
  share: number,
  side: number,
  row: number,
): number {
  const largest = (values[from] ?? 0) * share;
  const smallest = (values[to - 1] ?? 0) * share;
  return Math.max((side * side * largest) / (row * row), (row * row) / (side * side * smallest));
}
