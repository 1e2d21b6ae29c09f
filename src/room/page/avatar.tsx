const COLOURS = ['#5865f2', '#3ba55c', '#c9760c', '#c2417a', '#0f8a8a', '#8b5cf6'];

/** A round picture with somebody's first letter. */
export function Avatar({ name, isBot = false, size = 40 }: { name: string; isBot?: boolean; size?: number }) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const colour = isBot ? '#4e7d96' : COLOURS[sum % COLOURS.length];
  return (
    <span
      class="avatar"
      aria-hidden="true"
      style={{ background: colour, width: `${size}px`, height: `${size}px`, fontSize: `${size * 0.42}px` }}
    >
      {[...name][0]?.toUpperCase()}
    </span>
  );
}
