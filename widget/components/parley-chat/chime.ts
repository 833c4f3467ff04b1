/** Two soft notes; a browser in which nobody has touched the page yet plays nothing. */
export function chime(): void {
  const audio = new AudioContext();
  for (const [index, frequency] of [660, 880].entries()) {
    const note = audio.createOscillator();
    const volume = audio.createGain();
    const begin = audio.currentTime + index * 0.12;
    note.frequency.value = frequency;
    volume.gain.setValueAtTime(0.08, begin);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + 0.3);
    note.connect(volume).connect(audio.destination);
    note.start(begin);
    note.stop(begin + 0.3);
  }
  setTimeout(() => void audio.close(), 1_000);
}
