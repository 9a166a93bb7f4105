// ?story=<address of a published story>&sandbox=<tokens of the frame>&query=<of the frame's address>
const asked = new URLSearchParams(location.search);
const story = asked.get('story');
const heard = [];
Object.assign(window, { heard });

for (const name of ['ready', 'select', 'filter', 'window', 'error']) {
  addEventListener(`dateline-${name}`, ({ target, detail }) => heard.push({ of: target.id, name, detail }));
}
addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'dateline:height') return;
  heard.push({ of: 'frame', name: 'height', detail: data.height });
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source) frame.height = data.height;
  }
});

for (const element of document.querySelectorAll('dateline-timeline')) element.setAttribute('src', story);
const script = document.createElement('script');
const address = new URL('dateline-timeline.js', story).href;
const trusted = window.trustedTypes?.createPolicy('article', { createScriptURL: (text) => text });
script.src = trusted ? trusted.createScriptURL(address) : address;
document.head.append(script);

const frame = document.createElement('iframe');
frame.title = 'A timeline in a frame';
frame.setAttribute('sandbox', asked.get('sandbox') ?? 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
frame.src = `${story}?embed${asked.get('query') ?? ''}`;
document.querySelector('#frames').append(frame);
