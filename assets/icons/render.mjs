/**
 * Draws the app's icons from emend.svg: `node assets/icons/render.mjs`. The results are committed, so that packaging needs no browser.
 * icns and ico are containers of PNGs (Apple's four-letter types by size; Microsoft's directory of entries).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import packedChromium from '@sparticuz/chromium';

const folder = import.meta.dirname;
const svg = await readFile(join(folder, 'emend.svg'), 'utf8');

const browser = await chromium.launch({
  executablePath: await packedChromium.executablePath(),
  chromiumSandbox: false,
});
const page = await browser.newPage();

/** @param {number} size in pixels */
async function png(size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

/** @param {number[]} sizes up to 256 */
async function ico(sizes) {
  const images = [];
  for (const size of sizes) images.push({ size, data: await png(size) });
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, data }, index) => {
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(data.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += data.length;
  });
  return Buffer.concat([header, ...images.map(({ data }) => data)]);
}

async function icns() {
  const types = { icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 };
  const parts = [];
  for (const [type, size] of Object.entries(types)) {
    const data = await png(size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(data.length + 8, 4);
    parts.push(head, data);
  }
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}

for (const size of [16, 32, 48, 64, 128, 256, 512]) {
  await writeFile(join(folder, `${size}x${size}.png`), await png(size));
}
await writeFile(join(folder, 'icon.png'), await png(1024));
await writeFile(join(folder, 'icon.icns'), await icns());
await writeFile(join(folder, 'icon.ico'), await ico([16, 24, 32, 48, 64, 256]));
await browser.close();
