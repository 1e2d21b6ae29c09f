/** Lines on a field of 24 by 24, drawn here so that they look the same whatever fonts there are. */
const PATHS = {
  chat: 'M4 5h16v11H11l-5 4v-4H4z',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M4 4l17 8-17 8 3-8zM7 12h8',
  reply: 'M10 6l-6 6 6 6M4 12h10a6 6 0 0 1 6 6v1',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  menu: 'M4 7h16M4 12h16M4 17h16',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  code: 'M9 5c-3 0-3 2-3 4s-1 3-3 3c2 0 3 1 3 3s0 4 3 4M15 5c3 0 3 2 3 4s1 3 3 3c-2 0-3 1-3 3s0 4-3 4',
  windows: 'M9 9h11v11H9zM15 9V4H4v11h5',
  outward: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  thread: 'M8 3v18M8 8h6a4 4 0 0 1 4 4v6',
  eye: 'M2 12s4-6 10-6 10 6 10 6-4 6-10 6-10-6-10-6zM12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
} as const;

/** An icon in the colour of the text around it. What it means is said by what holds it. */
export function Icon({ name, size = 20 }: { name: keyof typeof PATHS; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
