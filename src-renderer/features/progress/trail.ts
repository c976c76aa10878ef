/**
 * SVG path data of scores (0 to 100) over a box of `width` by `height`, evenly spaced from left to right; a score
 * that is null breaks the line.
 */
export function trail(scores: readonly (number | null)[], width: number, height: number): string {
  const step = scores.length > 1 ? width / (scores.length - 1) : 0;
  let isDown = false;
  return scores
    .map((score, index) => {
      const command = isDown ? "L" : "M";
      isDown = score !== null;
      if (score === null) return "";
      return `${command}${round(step * index)} ${round(height * (1 - score / 100))}`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
