/** Signs on buttons that are named by their label. */

export function LinkSign() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M6.5 9.5l3-3M7 4.7l1.2-1.2a3 3 0 0 1 4.3 4.3L11.3 9M9 11.3l-1.2 1.2a3 3 0 0 1-4.3-4.3L4.7 7" />
    </svg>
  );
}

/** Out of a box, upwards. */
export function ShareSign() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M8 9.5V2M5.2 4.6L8 1.8l2.8 2.8M5 7H3v7h10V7h-2" strokeLinejoin="round" />
    </svg>
  );
}
