/** Plays one recording at a time. */
export interface SoundPlayer {
  /** Plays a recording from where `offsetMs` says, once it is loaded; goes on where it plays there already. */
  follow(take: string, offsetMs: () => number): void;
  stop(): void;
  close(): void;
}

/** Sound and picture further apart than this are seen to be. */
const MOST_DRIFT_MS = 250;

interface Sounding {
  readonly take: string;
  /** Null while it is being loaded. `fromS` is the audio clock at the recording's beginning. */
  source: { readonly node: AudioBufferSourceNode; readonly fromS: number } | null;
}

/**
 * Recordings are decoded as a whole: a browser writes them without their length, so that it could not jump about in
 * them otherwise. `onSound` hears whether one can be heard.
 */
export function createSoundPlayer(
  load: (take: string) => Promise<Blob>,
  onSound: (isSounding: boolean) => void,
  onFailure: (error: unknown) => void,
): SoundPlayer {
  const decoded = new Map<string, Promise<AudioBuffer>>();
  let audio: AudioContext | null = null;
  let sounding: Sounding | null = null;

  const decodedOf = (context: AudioContext, take: string): Promise<AudioBuffer> => {
    const known = decoded.get(take);
    if (known !== undefined) return known;
    const coming = load(take)
      .then((blob) => blob.arrayBuffer())
      .then((bytes) => context.decodeAudioData(bytes));
    decoded.set(take, coming);
    return coming;
  };

  function stop(): void {
    const ended = sounding;
    sounding = null;
    ended?.source?.node.stop();
    if (ended?.source) onSound(false);
  }

  async function start(one: Sounding, offsetMs: () => number): Promise<void> {
    audio ??= new AudioContext();
    const context = audio;
    try {
      const buffer = await decodedOf(context, one.take);
      await context.resume();
      if (sounding !== one) return;
      const offsetS = Math.max(0, offsetMs() / 1000);
      const node = context.createBufferSource();
      node.buffer = buffer;
      node.connect(context.destination);
      node.start(0, offsetS);
      one.source = { node, fromS: context.currentTime - offsetS };
      onSound(true);
    } catch (error) {
      // It stays the current one, so that it is not asked for again with every frame.
      if (sounding === one) onFailure(error);
    }
  }

  return {
    follow(take, offsetMs) {
      if (sounding?.take === take) {
        const { source } = sounding;
        if (source === null || audio === null) return;
        const heardMs = (audio.currentTime - source.fromS) * 1000;
        if (Math.abs(heardMs - offsetMs()) <= MOST_DRIFT_MS) return;
      }
      stop();
      sounding = { take, source: null };
      void start(sounding, offsetMs);
    },
    stop,
    close() {
      stop();
      void audio?.close();
    },
  };
}
