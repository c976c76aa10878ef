import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BoardComparison, changeOf, compareBoards } from "./compare-boards.ts";
import type { BoardGraph } from "./graph.ts";
import { arrow, box, ellipse, link, text } from "./scene-builder.ts";
import { read } from "./test-boards.ts";

const phone = box({ id: "phone", x: 0, y: 0 }, "Mobile app");
const feed = box({ id: "feed", x: 400, y: 0 }, "Feed service");
const rows = ellipse({ id: "rows", x: 800, y: 0 }, "Postgres");
const design = read(phone, feed, rows, link(phone, feed, "asks"), link(feed, rows, "reads"));

/** Each part and link that is not the same, as "added Cache" or "changed Feed service: kind". */
function changesIn({ parts, links }: BoardComparison): string[] {
  const nodes = new Map(parts.flatMap(({ left, right }) => [left, right]).map((node) => [node?.id, node]));
  const ends = (id: string | undefined) => nodes.get(id)?.label ?? "?";
  const lines = [
    ...parts.map((part) => ({ part, name: (part.right ?? part.left)?.label })),
    ...links.map((part) => {
      const edge = part.right ?? part.left;
      return { part, name: `${ends(edge?.from)} -> ${ends(edge?.to)}` };
    }),
  ];
  return lines
    .filter(({ part }) => changeOf(part) !== "same")
    .map(({ part, name }) => `${changeOf(part)} ${name}${part.differs.map((one) => `: ${one}`).join("")}`);
}

describe("two boards compared", () => {
  it("are the same when they mean the same, whatever the ids and places", () => {
    const [p, f, r] = [
      box({ id: "1", x: 50, y: 900 }, "mobile App"),
      box({ id: "2", x: 450, y: 700 }, "FeedService"),
      ellipse({ id: "3", x: 850, y: 500 }, "postgres"),
    ];
    const again = read(p, f, r, link(f, r, "4"), link(p, f, "5"));
    expect(changesIn(compareBoards(design, again))).toEqual([]);
  });

  it("say what came and what went, links with their ends", () => {
    const cache = box({ id: "c", x: 800, y: 300 }, "Redis cache");
    const grown = read(phone, feed, cache, link(phone, feed, "asks"), link(feed, cache, "looks"));
    expect(changesIn(compareBoards(design, grown))).toEqual([
      "removed Postgres",
      "added Redis cache",
      "removed Feed service -> Postgres",
      "added Feed service -> Redis cache",
    ]);
  });

  it("see a part that is drawn as something else, and one of its kind under another name", () => {
    const stored = box({ id: "rows", x: 800, y: 0 }, "Photo database (MySQL)");
    const other = read(phone, feed, stored, link(phone, feed, "asks"), link(feed, stored, "reads"));
    expect(changesIn(compareBoards(design, other))).toEqual(["changed Photo database (MySQL): name"]);

    const cached = (label: string) => read(box({ id: "c", x: 0, y: 0 }, label));
    expect(changesIn(compareBoards(cached("Redis cache"), cached("Feed cache")))).toEqual([
      "changed Feed cache: name",
    ]);
  });

  it("see copies, further roles and another kind under the same name", () => {
    const one = read(box({ id: "a", x: 0, y: 0 }, "Feed service"));
    for (const written of ["Feed service x3", "Feed service (×3)"]) {
      const three = read(box({ id: "b", x: 0, y: 0 }, written));
      expect(changesIn(compareBoards(one, three))).toEqual([`changed ${written}: instances`]);
    }
    const asWorker: BoardGraph = {
      ...one,
      nodes: one.nodes.map((node) => ({ ...node, kind: "worker", also: ["cache"], instances: 3 })),
    };
    expect(changesIn(compareBoards(one, asWorker))).toEqual(["changed Feed service: kind: also: instances"]);
  });

  it("do not take one service for another", () => {
    const [one, other] = [read(feed), read(box({ id: "m", x: 0, y: 0 }, "Media service"))];
    expect(changesIn(compareBoards(one, other))).toEqual(["removed Feed service", "added Media service"]);
  });

  it("see an arrow that was turned round or named", () => {
    const turned = read(phone, feed, rows, link(phone, feed, "asks"), link(rows, feed, "reads"));
    expect(changesIn(compareBoards(design, turned))).toEqual(["changed Postgres -> Feed service: direction"]);
    const named = read(
      phone,
      feed,
      rows,
      link(phone, feed, "asks"),
      arrow({
        id: "reads",
        from: "feed",
        to: "rows",
        path: [
          [560, 40],
          [800, 40],
        ],
        label: "read rows",
      }),
    );
    expect(changesIn(compareBoards(design, named))).toEqual(["changed Feed service -> Postgres: label"]);
  });

  it("pair the like one by one, and say how many more there are", () => {
    const nodes = (count: number) =>
      read(...Array.from({ length: count }, (_, at) => box({ id: `n${at}`, x: at * 300, y: 0 }, "Worker")));
    const changes = changesIn(compareBoards(nodes(2), nodes(3)));
    expect(changes).toEqual(["added Worker"]);
  });

  it("keep remarks apart by what they say", () => {
    const remark = (words: string) => read(phone, text({ id: "t", x: 0, y: 400 }, words));
    const changes = changesIn(compareBoards(remark("peak at noon"), remark("peak at night")));
    expect(changes).toEqual(["removed peak at noon", "added peak at night"]);
  });

  it("are equal to themselves, and mirrored when swapped", () => {
    const labels = fc.constantFrom("Redis", "Feed service", "Cache", "Postgres", "Worker", "Kafka", "");
    const boards = fc
      .record({
        labels: fc.array(labels, { maxLength: 7 }),
        links: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 8 }),
      })
      .map((drawn) => {
        const boxes = drawn.labels.map((label, at) => box({ id: `b${at}`, x: at * 400, y: at * 200 }, label));
        const links = drawn.links.flatMap(([from, to], at) => {
          const [a, b] = [boxes[from], boxes[to]];
          return a && b && a !== b ? link(a, b, `l${at}`) : [];
        });
        return read(...boxes, links);
      });
    fc.assert(
      fc.property(boards, boards, (one, other) => {
        expect(changesIn(compareBoards(one, one))).toEqual([]);
        const there = count(compareBoards(one, other));
        const back = count(compareBoards(other, one));
        expect(back).toEqual({ ...there, added: there.removed, removed: there.added });
      }),
      { numRuns: 60 },
    );
  });
});

function count({ parts, links }: BoardComparison): Record<string, number> {
  const counts = { added: 0, removed: 0, changed: 0, same: 0 };
  for (const one of [...parts, ...links]) counts[changeOf(one)] += 1;
  return counts;
}
