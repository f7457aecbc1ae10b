/** A file's bytes in base64, null if it cannot be read any more; by the browser's own reader, so that a large one does not hold up the window. */
export function base64Of(file: File): Promise<string | null> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done((reader.result as string).replace(/^[^,]*,/, ''));
    reader.onerror = () => done(null);
    reader.readAsDataURL(file);
  });
}
