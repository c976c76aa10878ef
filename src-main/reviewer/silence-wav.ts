const RATE_HZ = 8_000;
const BYTES_A_SAMPLE = 2;
const HEADER_BYTES = 44;

/** So many milliseconds of silence as a WAV file: one channel of 16-bit samples. */
export function silenceWav(lengthMs: number): Blob {
  const soundBytes = Math.round((lengthMs / 1000) * RATE_HZ) * BYTES_A_SAMPLE;
  const file = Buffer.alloc(HEADER_BYTES + soundBytes);
  file.write("RIFF", 0);
  file.writeUInt32LE(HEADER_BYTES - 8 + soundBytes, 4);
  file.write("WAVEfmt ", 8);
  // The length of this part, PCM, one channel.
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE_HZ, 24);
  file.writeUInt32LE(RATE_HZ * BYTES_A_SAMPLE, 28);
  file.writeUInt16LE(BYTES_A_SAMPLE, 32);
  file.writeUInt16LE(BYTES_A_SAMPLE * 8, 34);
  file.write("data", 36);
  file.writeUInt32LE(soundBytes, 40);
  return new Blob([file], { type: "audio/wav" });
}
