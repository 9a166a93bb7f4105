/**
 * Gives the focus to what is no control, so that reading and keys go on from there. Until it loses the
 * focus, or is clicked into, it bears `data-led`, by which it shows that it has it: browsers would ring
 * it after a click as well, once a key is pressed.
 */
export function leadTo(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.dataset.led = '';
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => {
    delete element.dataset.led;
    ending.abort();
  };
  element.addEventListener('pointerdown', end, { signal });
  element.addEventListener('focusout', end, { signal });
}
