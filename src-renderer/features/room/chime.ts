/** Two soft notes, made here rather than loaded. Browsers stay silent until the page was clicked or typed in. */
export function playChime(): void {
  const audio = new AudioContext();
  const volume = audio.createGain();
  volume.connect(audio.destination);
  for (const [position, frequency] of [659.25, 523.25].entries()) {
    const startS = audio.currentTime + position * 0.22;
    const tone = audio.createOscillator();
    const envelope = audio.createGain();
    tone.frequency.value = frequency;
    envelope.gain.setValueAtTime(0, startS);
    envelope.gain.linearRampToValueAtTime(0.12, startS + 0.02);
    envelope.gain.exponentialRampToValueAtTime(0.0005, startS + 0.9);
    tone.connect(envelope).connect(volume);
    tone.start(startS);
    tone.stop(startS + 1);
    if (position === 1) tone.onended = () => void audio.close();
  }
}
