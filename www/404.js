// On the page that a host sends for an unknown address: a share link whose # was percent-encoded on the way is a path that
// no server knows. It is put where it belongs, marked as having been sent to the server.
(() => {
  'use strict';

  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  // The sign before the link, encoded as often as it may be, with or without a question mark after it.
  const [before, behind] = (location.pathname + location.search + location.hash).split(/(?:[#?&!]|%(?:25)*(?:23|3f|26|21))+share/i, 2);
  if (behind === undefined) return;
  let text = `share${behind}`;
  for (let times = 0; times < 4 && !text.startsWith('share='); times += 1) text = decoded(text);
  if (text.startsWith('share=')) location.replace(`${before}#${text}&sent`);
})();
