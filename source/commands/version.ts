// The command `version`, also `--version`, `-v` and `-V`.

/** One line: the version as package.json has it. */
export const versionText = (version: string) => `${version}\n`;
