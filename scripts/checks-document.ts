// Makes docs/checks.md from the checks and from the cases that the tests build as real homes.
import {checks, checksByArea} from '../source/doctor/checks/index.ts';
import type {Case} from '../test/doctor/cases/case.ts';
import {cases} from '../test/doctor/cases/index.ts';

/** What each area of checks is about. */
const areas: Readonly<Record<keyof typeof checksByArea, string>> = {
	configuration: 'What Claude Code is told: which file wins, which model is meant, what never reaches it.',
	credentials: 'Who signs the requests: profiles, SSO, keys, API keys, the clock.',
	region: 'Where calls go, and whether the profiles are there.',
	network: 'The way to AWS: connections, proxies, certificates.',
	gateway: 'A gateway between Claude Code and Bedrock.',
	model: 'Whether the account may use the models, and whether they still exist.',
	iam: 'What policies allow.',
	version: 'What this Claude Code can do, and what it sends that Bedrock refuses.',
	quota: 'Limits of the account and of the service.',
	caching: 'Prompt caching: on, and not spoilt.',
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
	return wizardFlags ? `choose another: ${command}` : command;
}

export function checksDocument(): string {
	const tables = (Object.keys(checksByArea) as (keyof typeof checksByArea)[]).map((area) => {
		const rows = rowsOf(area).map(({id, symbol, healthy, faultyHome, healthyHome, repair}) =>
			['', `${symbol} \`${id}\``, healthy, faultyHome, healthyHome, repair, ''].map(cell).join(' | ').trim(),
		);
		const name = area === 'iam' ? 'IAM' : `${area[0]?.toUpperCase()}${area.slice(1)}`;
		return [
			`## ${name}`,
			'',
			areas[area],
			'',
			'| check | when all is well | broken, for example | fine | mended by |',
			'|---|---|---|---|---|',
			...rows,
		].join('\n');
	});
	return [
		'# What `doctor` checks',
		'',
		`${checks.length} checks, found here by the id that \`claude-bedrock-setup doctor\` prints in brackets. ✘ a call that Claude Code will make is refused or goes where nobody chose, or the configuration is void; ⚠ it works, but costs, leaks or will break; ? it could not be asked.`,
		'',
		'Each line is a test: a home on the disk and an account that answers are built so, the check speaks, the counterpart under "fine" raises nothing, and what is under "mended by" is done and the finding is gone. `--fix` stands for `claude-bedrock-setup doctor --fix`, which shows the change before it writes.',
		'',
		'(Filled by `npm run readme` from `source/doctor/checks` and `test/doctor/cases`.)',
		'',
		tables.join('\n\n'),
		'',
	].join('\n');
}
