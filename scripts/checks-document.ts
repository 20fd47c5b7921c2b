// Makes docs/checks.md from the checks and from the cases that the tests build as real homes.
import {checks, checksByArea} from '../source/doctor/checks/index.ts';
import type {Case} from '../test/doctor/cases/case.ts';
import {cases} from '../test/doctor/cases/index.ts';

/** What each area of checks is about. */
const areas: Readonly<Record<keyof typeof checksByArea, string>> = {
	configuration:
		'What the settings tell Claude Code: which file overrides which, which model is meant, what never reaches it.',
	credentials: 'Whose credentials sign the requests: AWS profiles, SSO, keys, API keys, the clock.',
	region: 'Which region is called, and whether the inference profiles exist there.',
	network: 'The way to AWS: connections, proxies, certificates.',
	gateway: 'A gateway between Claude Code and Bedrock.',
	model: 'Whether the account may use the models, and whether they still exist.',
	iam: 'What policies allow.',
	version: 'What this Claude Code can do, and what it sends that Bedrock refuses.',
	quota: 'Limits of the account and of the service.',
	caching: 'Prompt caching: whether it is on, and works.',
};

const cell = (text: string) => text.replaceAll('|', '\\|');
const symbols = {fail: '✘', warn: '⚠', unknown: '?'};

export type CheckRow = {
	readonly id: string;
	readonly symbol: string;
	readonly healthy: string;
	readonly faultyHome: string;
	readonly healthyHome: string;
	readonly repair: string;
};

/** One row of the table per check, with the first of its cases. */
export function rowsOf(area: keyof typeof checksByArea): CheckRow[] {
	return checksByArea[area]
		.map(({id, title}) => {
			const testCase = cases.find(({check}) => check === id);
			if (!testCase) throw new Error(`no case for the check ${id}`);
			const symbol = symbols[testCase.status ?? 'fail'];
			return {
				id,
				symbol,
				healthy: title,
				faultyHome: testCase.faultyHome.description,
				healthyHome: testCase.healthyHome.description,
				repair: repairText(testCase),
			};
		})
		.toSorted((left, right) => left.id.localeCompare(right.id));
}

function repairText({check, repair, wizardFlags}: Case): string {
	if (checks.find(({id}) => id === check)?.fix && !repair) return '`--fix`';
	if (typeof repair !== 'string') return repair?.description ?? '';
	const command = `\`${repair.replaceAll('{home}', '~')}\``;
	return wizardFlags ? `${command}, and choose another` : command;
}

export function checksDocument(): string {
	const tables = (Object.keys(checksByArea) as (keyof typeof checksByArea)[]).map((area) => {
		const rows = rowsOf(area).map(({id, symbol, healthy, faultyHome, healthyHome, repair}) =>
			['', `<a id="${id}"></a>${symbol} \`${id}\``, healthy, faultyHome, healthyHome, repair, '']
				.map(cell)
				.join(' | ')
				.trim(),
		);
		const name = area === 'iam' ? 'IAM' : `${area[0]?.toUpperCase()}${area.slice(1)}`;
		return [
			`## ${name}`,
			'',
			areas[area],
			'',
			'| check | fine when | found when, for example | not found when | how to fix |',
			'|---|---|---|---|---|',
			...rows,
		].join('\n');
	});
	return [
		'# What `doctor` checks',
		'',
		`${checks.length} checks, each under the id that \`claude-bedrock-setup doctor\` prints in brackets; \`docs/checks.md#ID\` leads to its line. ✘ is a problem: a call that Claude Code makes is refused or goes where you did not choose, or Claude Code ignores the settings. ⚠ is a warning: it works, but costs more than it should, leaks something or will stop working. ? could not be checked.`,
		'',
		'You have an error message of Claude Code and no id? `claude-bedrock-setup doctor --explain -` reads the message from the terminal and says what it means.',
		'',
		'Each line is tested: with the settings and the account under "found when" the check reports it, with those under "not found when" it does not, and after what stands under "how to fix" it no longer does. `--fix` stands for `claude-bedrock-setup doctor --fix`, which shows the change before it writes.',
		'',
		'(Filled by `npm run readme` from `source/doctor/checks` and `test/doctor/cases`.)',
		'',
		tables.join('\n\n'),
		'',
	].join('\n');
}
