import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file of our own making in one of the formats, with the text it reads as. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

const xliff12 = `<?xml version="1.0" encoding="utf-8"?>\r
<!-- made by hand -->
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:x="urn:other">
 <file original="museum.html" source-language="zh" target-language="en" datatype="html"><header/>
  <body>
   <trans-unit id="1" x:note='kept > here'>
    <source>博物馆<g id="1">重新</g>开放。</source>
    <target state="translated">The museum <g id="1">reopened</g> &amp; stayed &#x201C;open&#8221;.</target>
    <alt-trans><target>Another museum.</target></alt-trans>
    <note>Seen by the curator.</note>
   </trans-unit>
   <group id="g"><trans-unit id="2">
    <source>许多<x id="2"/>市民。</source>
    <seg-source><mrk mid="0" mtype="seg">许多<x id="2"/>市民。</mrk></seg-source>
    <target><mrk mid="0" mtype="seg">Many <x id="2"/> residents
      came.</mrk> <mrk mid="1" mtype="seg">They queued.</mrk></target>
   </trans-unit>
   <trans-unit id="2"><source>空。</source><target/></trans-unit>
   <trans-unit id="4"><source>无。</source></trans-unit>
   <trans-unit id="5"><source>码。</source><target><![CDATA[Read <b>this</b> now.]]></target></trans-unit></group>
  </body>
 </file>
</xliff>
`;

const xliff2 = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh" trgLang="en">
 <file id="f1"><unit id="u1"><notes><note>Check the date.</note></notes>
  <segment state="reviewed"><source>市场开了。</source><target>The market <pc id="1">opened</pc>.</target></segment>
  <ignorable><source> </source><target> </target></ignorable>
  <segment><source>人多<ph id="2"/>。</source><target>It was <ph id="2"/> crowded.</target></segment>
 </unit><group id="g"><unit id="u2"><segment><source>空。</source></segment></unit></group></file>
</xliff>`;

const html = `<!DOCTYPE html>
<html lang=en><head><meta charset="utf-8"><title>Harbour &amp; market</title>
<style>p { color: red }</style><script>if (a < b) document.write("<p>no</p>")</script></head>
<body class='x'><h1>The harbour</h1>
<p>Ships came <b>in the
   morning</b>; <i>caf&eacute;s</i> opened&nbsp;late.<br>Then <img src=a.png alt="x"> it rained.
<ul><li>one <li>two &lt;three&gt;</ul>
<pre>line one
  line two</pre>
<table><tr><td>Cell</table><!-- no text --></body></html>
`;

const markdown = `---
title: The harbour
---

# The *old* harbour

Ships came \\*early\\* and **many people**
went to see \`npm install\` at [the market](https://example.com/a_b "Title").

> Quoted text
> over two lines.

- one &amp; two
- three

| Place | What |
|-------|------|
| Quay  | Fish \\| chips |

\`\`\`js
const a = 'code';
\`\`\`
`;

const documentXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body><w:p w14:paraId="00A1"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>The har</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bour</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Ships came </w:t></w:r><w:ins w:id="1" w:author="Ana"><w:r><w:t xml:space="preserve">early </w:t></w:r></w:ins><w:del w:id="2" w:author="Ana"><w:r><w:delText xml:space="preserve">late </w:delText></w:r></w:del><w:r><w:t>in &amp; out.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:del w:id="3" w:author="Ana"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">The market </w:t></w:r></w:p><w:p><w:r><w:t>opened.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr/></w:body></w:document>`;

export const docxParts: Zippable = {
  '[Content_Types].xml': [
    strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    { level: 0 },
  ],
  '_rels/.rels': strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  'word/document.xml': strToU8(documentXml),
  'word/media/image.png': [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), { level: 0 }],
  'docProps/core.xml': strToU8('<x/>'),
};

export const samples: readonly Sample[] = [
  {
    name: 'a.txt',
    bytes: strToU8('The harbour\r\n\r\nShips came.\nThey left.\r\n'),
    text: 'The harbour\n\nShips came.\nThey left.\n',
  },
  {
    name: 'a.xlf',
    bytes: strToU8(xliff12),
    text: 'The museum reopened & stayed “open”.\nMany \ufffc residents came. They queued.\n\n\nRead <b>this</b> now.',
  },
  { name: 'a2.xlf', bytes: strToU8(xliff2), text: 'The market opened. It was \ufffc crowded.\n' },
  {
    name: 'a.html',
    bytes: strToU8(html),
    text: 'Harbour & market\nThe harbour\nShips came in the morning; cafés opened\u00a0late.\nThen it rained.\none\ntwo <three>\nline one\n  line two\nCell',
  },
  {
    name: 'a.md',
    bytes: strToU8(markdown),
    text: 'The old harbour\nShips came *early* and many people went to see npm install at the market.\nQuoted text over two lines.\none & two\nthree\nPlace\nWhat\nQuay\nFish | chips',
  },
  {
    name: 'a.json',
    bytes: strToU8(
      '{ "id": "one", "text": "The \\"old\\" harbour\\u00e9 opened.\\nShips came.", "n": [1, "x"] }\n',
    ),
    text: 'The "old" harbour\u00e9 opened.\nShips came.',
  },
  {
    name: 'a.jsonl',
    bytes: strToU8(
      '{"source":"港","target":"The harbour opened."}\r\n\r\n{"target":"Ships came \\ud83d\\udea2 in.","source":"船"}',
    ),
    text: 'The harbour opened.\nShips came 🚢 in.',
  },
  {
    name: 'a.csv',
    bytes: strToU8(
      'id;Target;source\r\n1;The harbour opened;港\r\n2;"Ships ""came"" in;\nThey left.";船\r\n3;;\r\n',
    ),
    text: 'The harbour opened\nShips "came" in;\nThey left.\n',
  },
  {
    name: 'a.tmx',
    bytes: strToU8(
      '<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="zh"/><body><tu><tuv xml:lang="zh"><seg>港</seg></tuv><tuv xml:lang="en"><seg>The <hi>harbour</hi> <ph>{0}</ph> opened.</seg></tuv></tu></body></tmx>',
    ),
    text: 'The harbour \ufffc opened.',
  },
  {
    name: 'b.tsv',
    bytes: strToU8('source\ttarget\n港\tThe harbour opened\n船\tShips, twelve of them, came in\n'),
    text: 'The harbour opened\nShips, twelve of them, came in',
  },
  {
    name: 'a.tbx',
    bytes: strToU8(
      '<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="1"><langSet xml:lang="zh"><tig><term>港</term></tig></langSet><langSet xml:lang="en"><tig><term>the harbour &amp; quay</term></tig></langSet></termEntry></body></text></martif>',
    ),
    text: '港\nthe harbour & quay',
  },
  {
    name: 'a.docx',
    bytes: zipSync(docxParts),
    text: 'The harbour\nShips came early in & out.\n\nOne\ttwo\nthree\nThe market opened.\nCell',
  },
];
