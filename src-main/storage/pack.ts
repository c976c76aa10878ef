import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * A journal is many small JSON texts that repeat the same keys, so each is compressed against a dictionary of
 * what they have in common. Packed rows depend on these exact bytes: never edit this text; a better one is a
 * second dictionary with a number of its own in `pack`'s first byte.
 */
const DICTIONARY_1 = Buffer.from(
  [
    '"type":"stageEntered","type":"paused","type":"resumed","type":"finished","type":"imageAdded","fileId":"',
    '{"type":"notesChanged","atMs":0,"stage":"R","splice":{"start":0,"removed":0,"inserted":"',
    '"points":[[0,0],[100,0]],"lastCommittedPoint":null,"startBinding":{"elementId":"","focus":0,"gap":1},',
    '"endBinding":{"elementId":"","focus":0,"gap":1},"startArrowhead":null,"endArrowhead":"arrow","elbowed":false,',
    '"roundness":{"type":2},"roundness":null,"type":"line","type":"freedraw","pressures":[],"simulatePressure":true,',
    '"type":"text","fontSize":20,"fontFamily":5,"text":"","textAlign":"center","verticalAlign":"middle",',
    '"containerId":"","originalText":"","autoResize":true,"lineHeight":1.25,"containerId":null,"textAlign":"left",',
    '"customData":{"onair":{"kind":"service"}},"boundElements":[{"id":"","type":"arrow"},{"type":"text","id":""}],',
    '{"type":"boardChanged","atMs":0,"elements":[{"id":"","type":"rectangle","x":0,"y":0,"width":160,"height":70,',
    '"angle":0,"strokeColor":"#1e1e1e","backgroundColor":"transparent","fillStyle":"solid","strokeWidth":2,',
    '"strokeStyle":"solid","roughness":1,"opacity":100,"groupIds":[],"frameId":null,"index":"a0",',
    '"roundness":{"type":3},"seed":1,"version":1,"versionNonce":1,"isDeleted":false,"boundElements":null,',
    '"updated":1,"link":null,"locked":false}]}',
  ].join(""),
);

/** JSON, compressed. */
export function pack(value: unknown): Buffer {
  return deflateRawSync(JSON.stringify(value), { dictionary: DICTIONARY_1, level: 6 });
}

export function unpack(bytes: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(bytes, { dictionary: DICTIONARY_1 }).toString("utf8"));
}
