// What is tried: every key with a value of each type, and the members of those keys that hold more than one value.

export type Trial = {
	/** `permissions.allow[]`: an element of a list; `modelOverrides.*`: any member. */
	readonly path: string;
	/** What stands beside it, so that nothing but this value can be at fault. */
	readonly beside?: object;
};

/** One value of each type of JSON. */
export const samples = {string: 'x', number: 1, boolean: true, array: [], object: {}, null: null} as const;

/** Numbers that a key may refuse although it wants a number. */
export const numbers = [0, -1, 0.5, 2] as const;

const marketplace = {source: {source: 'github', repo: 'owner/name'}};

/** The members that people write (Claude Code's documentation on settings). */
export const members: readonly Trial[] = [
	...['allow', 'deny', 'ask', 'additionalDirectories'].flatMap((name) => [
		{path: `permissions.${name}`},
		{path: `permissions.${name}[]`},
	]),
	...['defaultMode', 'disableBypassPermissionsMode', 'disableAutoMode'].map((name) => ({path: `permissions.${name}`})),
	...['commit', 'pr'].map((name) => ({path: `attribution.${name}`})),
	...[
		'enabled',
		'autoAllowBashIfSandboxed',
		'allowUnsandboxedCommands',
		'failIfUnavailable',
		'network',
		'filesystem',
		'excludedCommands',
	].map((name) => ({path: `sandbox.${name}`})),
	{path: 'sandbox.excludedCommands[]'},
	...['allowedDomains', 'allowUnixSockets', 'allowLocalBinding', 'httpProxyPort', 'socksProxyPort'].map((name) => ({
		path: `sandbox.network.${name}`,
	})),
	...['allowedDomains[]', 'allowUnixSockets[]'].map((name) => ({path: `sandbox.network.${name}`})),
	...['allowRead', 'allowWrite', 'denyRead', 'denyWrite'].flatMap((name) => [
		{path: `sandbox.filesystem.${name}`},
		{path: `sandbox.filesystem.${name}[]`},
	]),
	...['type', 'command', 'padding', 'refreshInterval'].map((name) => ({
		path: `statusLine.${name}`,
		beside: {type: 'command', command: 'true'},
	})),
	...['type', 'command'].map((name) => ({path: `fileSuggestion.${name}`, beside: {type: 'command', command: 'true'}})),
	...['mode', 'verbs', 'verbs[]'].map((name) => ({path: `spinnerVerbs.${name}`, beside: {mode: 'append', verbs: []}})),
	{path: 'extraKnownMarketplaces.*'},
	...['source', 'installLocation', 'autoUpdate'].map((name) => ({
		path: `extraKnownMarketplaces.*.${name}`,
		beside: marketplace,
	})),
	...['source', 'repo', 'ref', 'path'].map((name) => ({
		path: `extraKnownMarketplaces.*.source.${name}`,
		beside: marketplace.source,
	})),
	{path: 'strictKnownMarketplaces[]'},
	{path: 'enabledPlugins.*'},
	{path: 'pluginConfigs.*'},
	{path: 'skillOverrides.*'},
	{path: 'modelOverrides.*'},
	{path: 'modelSettings.*'},
	{path: 'env.*'},
	{path: 'hooks.*'},
	// Hooks that may refuse a tool: a fault in one of them counts.
	...['PreToolUse', 'PermissionRequest'].flatMap((event) => [
		{path: `hooks.${event}`},
		{path: `hooks.${event}[]`},
		{path: `hooks.${event}[].matcher`, beside: {hooks: []}},
		{path: `hooks.${event}[].hooks`},
		{path: `hooks.${event}[].hooks[]`},
	]),
	...['PostToolUse', 'Stop', 'SessionStart'].map((event) => ({path: `hooks.${event}`})),
	...[
		'availableModels',
		'fallbackModel',
		'deniedModels',
		'allowedProviders',
		'companyAnnouncements',
		'claudeMdExcludes',
		'enabledMcpjsonServers',
		'disabledMcpjsonServers',
		'allowedMcpServers',
		'deniedMcpServers',
		'allowedHttpHookUrls',
		'httpHookAllowedEnvVars',
		'forceLoginOrgUUID',
		'sshConfigs',
		'footerLinksRegexes',
	].map((name) => ({path: `${name}[]`})),
	...['symlinkDirectories', 'sparsePaths', 'baseRef'].map((name) => ({path: `worktree.${name}`})),
	...['enabled', 'start', 'end'].map((name) => ({path: `quietHours.${name}`})),
	...['enabled', 'intervalMinutes', 'message'].map((name) => ({path: `breakReminder.${name}`})),
	...['enabled', 'mode', 'autoSubmit'].map((name) => ({path: `voice.${name}`})),
];

/** The settings in which `value` stands at this path. */
export function settingsWith({path, beside}: Trial, value: unknown): object {
	const [first = '', ...rest] = path.split('.');
	const inner = rest.length > 0 ? settingsWith({path: rest.join('.'), ...(beside && {beside})}, value) : value;
	const around = rest.length === 1 && beside ? {...beside, ...(inner as object)} : inner;
	const name = first.replace('[]', '').replace('*', 'measured');
	return {[name]: first.endsWith('[]') ? [around] : around};
}
