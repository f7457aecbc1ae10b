/** Has the browser print a page that stands by itself, out of a frame that nobody sees. */
export function printPage(html: string, title: string): void {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = title;
  frame.tabIndex = -1;
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.srcdoc = html;
  frame.addEventListener('load', () => {
    const page = frame.contentWindow;
    page?.addEventListener('afterprint', () => frame.remove());
    page?.print();
  });
  document.querySelector('.print-frame')?.remove();
  document.body.append(frame);
}
