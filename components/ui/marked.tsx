type Segment = Readonly<{ text: string; isMatch: boolean }>;

/** What was asked for is marked by weight and ground, not by colour alone. */
export function Marked({ segments }: Readonly<{ segments: readonly Segment[] }>) {
  let at = 0;
  return segments.map(({ text, isMatch }) => {
    at += text.length;
    return isMatch ? (
      <mark key={at} className="bg-asked-soft font-semibold text-inherit">
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    );
  });
}
