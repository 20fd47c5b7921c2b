// The whole setup without a terminal, every answer 100 ms late: against the same calls by hand with the `aws` command.
import {execFileSync, spawn} from 'node:child_process';
import {inTurns, median, type Row, spread, times} from './measure.ts';
import {type Served, serve} from './served.ts';

const rounds = 5;
const latency = 100;
/** Each needs the answer before it: role credentials, who we are, the role's path, the simulation. */
const longestChain = 4;

/** Those that the world's own profiles lead to. */
const profiles = ['daskjhc4cf22', 'h2wktwmkxupn', 't31o6a8q331i'].map(
	(id) => `arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/${id}`,
);

/** The same calls, typed by somebody who knows exactly what to ask. Version 1 of the command cannot stream, so three probes are missing. */
const byHand = (region = 'us-west-2'): string[][] => {
	const models = ['claude-opus-5-5', 'claude-sonnet-5-5', 'claude-haiku-4-5-20251001-v1:0'].map(
		(id) => `anthropic.${id}`,
	);
	const bedrock = (...words: string[]) => ['bedrock', ...words, '--region', region];
	const body = '{"anthropic_version":"bedrock-2023-05-31","max_tokens":1,"messages":[{"role":"user","content":"."}]}';
	return [
		['sts', 'get-caller-identity', '--region', region],
		bedrock('list-inference-profiles', '--type-equals', 'APPLICATION'),
		bedrock('list-inference-profiles', '--type-equals', 'SYSTEM_DEFINED'),
		bedrock('list-foundation-models', '--by-provider', 'Anthropic'),
		...profiles.map((arn) => bedrock('get-inference-profile', '--inference-profile-identifier', arn)),
		['service-quotas', 'list-service-quotas', '--service-code', 'bedrock', '--region', region],
		['iam', 'get-role', '--role-name', 'AWSReservedSSO_Dev_0123456789abcdef', '--region', region],
		[
			...['iam', 'simulate-principal-policy', '--region', region, '--action-names', 'bedrock:InvokeModel'],
			'--policy-source-arn',
			'arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Dev_0123456789abcdef',
		],
		...models.map((id) => bedrock('get-foundation-model-availability', '--model-id', id)),
		...profiles.map((arn) => [
			...['bedrock-runtime', 'invoke-model', '--region', region, '--model-id', arn],
			...['--content-type', 'application/json', '--body', body, '/dev/null'],
		]),
	];
};

function run(
	program: string,
	words: readonly string[],
	{environment, home}: Served,
	more: Readonly<Record<string, string>> = {},
): Promise<number> {
	const start = performance.now();
	return new Promise((resolve, reject) => {
		const child = spawn(program, words, {
			env: {...environment, ...more},
			cwd: home,
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		let error = '';
		child.stderr.on('data', (text) => {
			error += text;
		});
		child.on('error', reject);
		child.on('exit', (code) => {
			if (code === 0) resolve(performance.now() - start);
			else reject(new Error(`${program} ${words.join(' ')}: ${error}`));
		});
	});
}

/** The real program, not the wrapper of a version manager, which would only make it slower. */
function awsCommand(): string | undefined {
	for (const [program, ...words] of [
		['pyenv', 'which', 'aws'],
		['sh', '-c', 'command -v aws'],
	] as const) {
		try {
			return execFileSync(program, words, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();
		} catch {
			// The next way.
		}
	}
	return undefined;
}

export async function setup(program: string): Promise<Row[]> {
	const aws = awsCommand();
	const network: number[] = [];
	let calls: readonly string[] = [];
	const ours = async () => {
		const served = await serve('slow');
		const taken = await run(process.execPath, [program, '--yes', '--json'], served);
		const at = served.requests.map((request) => request.at.getTime());
		network.push(Math.max(...at) + latency - Math.min(...at));
		calls = served.requests.map(({operation, region, detail}) => [operation, region, detail].join(' '));
		await served.close();
		return taken;
	};
	const hand = async () => {
		const served = await serve('slow');
		let taken = 0;
		for (const words of byHand()) taken += await run(aws ?? '', words, served, {AWS_PROFILE: 'dev', AWS_PAGER: ''});
		await served.close();
		return taken;
	};
	const found = aws ? await inTurns(rounds, {ours, hand}) : {...(await inTurns(rounds, {ours})), hand: []};
	const ratio = median(found.hand) / median(found.ours);
	// Whose credentials we have is asked, and whose the command gives that Claude Code will run; quotas come in pages.
	const often = /^(GetCallerIdentity|ListServiceQuotas) /;
	const twice = calls.filter((call, at) => calls.indexOf(call) !== at && !often.test(call));
	const most = longestChain * latency;
	return [
		{
			what: 'whole setup, calls 100 ms slow',
			measured: aws
				? `${spread(found.ours)} against ${spread(found.hand)}`
				: `${spread(found.ours)}; no aws command here`,
			result: aws ? `${ratio.toFixed(1)} times faster` : '',
			goal: 'at least 10 times',
			met: aws ? ratio >= 10 : undefined,
		},
		{
			what: 'its network part',
			measured: `${spread(network)} against ${most} ms, ${longestChain} calls that need each other`,
			result: times(median(network) / most),
			goal: 'at most 1.30 times',
			met: median(network) / most <= 1.3,
		},
		{
			what: 'calls',
			measured: `${calls.length}; twice: ${twice.join(', ') || 'none'}`,
			result: String(twice.length),
			goal: 'none twice',
			met: twice.length === 0,
		},
	];
}
