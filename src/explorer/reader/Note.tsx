/** What is added to a date: ", worked out", never torn in two. */
export function Note({ text }: { readonly text: string }) {
  return (
    <>
      {', '}
      <span className="no-break">{text}</span>
    </>
  );
}
