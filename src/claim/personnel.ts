/** Terms of which one is often used for the other: all mean people in uniform. */
export const PERSONNEL: ReadonlySet<string> = new Set(
  '=soldier =peacekeeper =officer =contingent =army =police personnel men peopl person member fighter combat forc'.split(
    ' ',
  ),
);
