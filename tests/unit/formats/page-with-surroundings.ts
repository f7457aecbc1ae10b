/** What an article says, over and over. */
export const filler =
  'The harbour was busy that morning, and people came from all over the town, some on foot, to see the ships. ';
/** An article with a site's header, menu, share bar, sidebar and footer around it. */
export const around = `<!doctype html><html><head><title>The harbour | Town News</title><meta name=description content="What the harbour saw."></head><body>
<header class="site-header"><h1>The harbour opens</h1></header>
<nav><ul><li><a href="/">Start</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><p class="byline">By the harbour office</p><p>${filler.repeat(3)}</p><p>They <b>stayed</b> <i>until</i> noon, ${filler}</p>
<figure><img src="a.jpg" alt="Three ships"><figcaption>Ships at the quay, seen from the town, on the first morning.</figcaption></figure>
<p>${filler.repeat(2)}</p></article></main>
<div class="share-bar"><a href="#" title="Share it">Share</a></div>
<aside class="sidebar"><h2>Most read</h2><p><a href="/1">Market prices rise again</a></p><img src=b.jpg alt="Advert"></aside>
<footer><p>All rights reserved by the town.</p></footer></body></html>`;
