// A path as a person writes it: `~` for the home folder.

export const shortPath = (path: string, home: string): string =>
	path === home || path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
