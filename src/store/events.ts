/** A column whose content cannot be used, whose row it is, and why; its default is used instead. */
export type Damage = Readonly<{ table: string; id: string; field: string; message: string }>;

/** What the store tells while it is in use, and its clock. */
export type StoreEvents = Readonly<{
  onDamaged: (damage: Damage) => void;
  /** A connection to PostgreSQL broke while it was not in use. The next query makes a new one. */
  onLost: (error: Error) => void;
  /** A time in milliseconds from any beginning, for how long settings are held in memory. */
  now: () => number;
}>;
