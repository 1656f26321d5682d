/** Loaded before a command (`node --import`): an older Node would fail at the first type, and say nothing of its age. */
const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  console.error(
    `This needs Node ${NEEDED}, and runs on ${process.versions.node}.\n` +
      'On Linux x64 `npm ci` brings it, unless optional dependencies are left out; elsewhere install it from nodejs.org.',
  );
  process.exit(1);
}
