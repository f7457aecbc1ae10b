/** What is said while nothing can be written, by the state of the connection. */
export const noAnswer = {
  slow: 'The disk or Emend itself has not answered for 3 seconds.',
  interrupted: 'Emend does not answer.',
} as const;
