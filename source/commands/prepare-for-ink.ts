// To be called before Ink is loaded: Ink and its colours look at the environment once, while they are loaded.

export function prepareForInk(environment: NodeJS.ProcessEnv): void {
	// Ink draws nothing where it takes the machine for a build server; somebody who sits at a terminal wants to see it.
	for (const name of Object.keys(environment))
		if (/^(CI|CI_.*|CONTINUOUS_INTEGRATION)$/.test(name)) delete environment[name];
	// Ink's colours know FORCE_COLOR only (chalk 5).
	if (environment.NO_COLOR) environment.FORCE_COLOR = '0';
}
