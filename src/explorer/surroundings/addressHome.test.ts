import { expect, test, vi } from 'vitest';
import { framedAddress, memoryAddress, type Browser } from './addressHome.ts';

test('in memory: what is written is read, and another is told of', () => {
  const home = memoryAddress('?event=a');
  const heard = vi.fn();
  home.addEventListener('popstate', heard);
  home.history.pushState(null, '', '/?event=b');
  expect(home.location).toEqual({ pathname: '/', search: '?event=b', hash: '' });
  expect(heard).not.toHaveBeenCalled();
  home.go('?event=c');
  expect(home.location.search).toBe('?event=c');
  expect(heard).toHaveBeenCalledOnce();
  home.removeEventListener('popstate', heard);
  home.go('');
  expect(heard).toHaveBeenCalledOnce();
});

function browserAt(search: string, isOpaque: boolean) {
  const location = { pathname: '/a/', search, hash: '' };
  const pushState = vi.fn();
  const replaceState = vi.fn((_data: unknown, _unused: string, url: string) => {
    if (isOpaque) throw new DOMException('not yours', 'SecurityError');
    location.search = new URL(url, 'https://host.example').search;
  });
  const rest = { addEventListener: vi.fn(), removeEventListener: vi.fn(), setTimeout: vi.fn(), clearTimeout: vi.fn() };
  return { location, history: { state: null, pushState, replaceState }, ...rest } satisfies Browser;
}

test.each([false, true])('in a frame nothing is added to the history; a site of its own: %s', (isOpaque) => {
  const browser = browserAt('?embed', isOpaque);
  const home = framedAddress(browser);
  expect(home.location.search).toBe('?embed');
  home.history.pushState(null, '', '/a/?event=b&embed');
  expect(browser.history.pushState).not.toHaveBeenCalled();
  expect(home.location).toEqual({ pathname: '/a/', search: '?event=b&embed', hash: '' });
  expect(browser.location.search).toBe(isOpaque ? '?embed' : '?event=b&embed');
});

test('an address that the browser did not take is kept until it takes the next', () => {
  const browser = browserAt('?embed', false);
  const home = framedAddress(browser);
  browser.history.replaceState.mockImplementationOnce(() => {
    throw new DOMException('too often', 'SecurityError');
  });
  home.history.replaceState(null, '', '/a/?event=b&embed');
  expect(home.location.search).toBe('?event=b&embed');
  home.history.replaceState(null, '', '/a/?event=c&embed');
  expect(home.location.search).toBe('?event=c&embed');
});
