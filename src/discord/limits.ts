/** Discord's limits on what a bot may send. */
export const LIMITS = {
  /** Over all text displays of a message together, in UTF-16 units. */
  textOfMessage: 4000,
  /** Counting nested ones. */
  componentsOfMessage: 40,
  buttonsOfRow: 5,
  buttonLabel: 80,
  /** The text for who cannot see a picture. */
  mediaDescription: 1024,
  customId: 100,
  optionsOfMenu: 25,
  hintOfMenu: 150,
  channelsOfMenu: 25,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** An interaction must be answered within this time. */
} as const;
