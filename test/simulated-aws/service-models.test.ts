// Every operation of the simulated account, called by botocore in worlds of every kind, and each answer held against AWS's own service models:
// required members, unknown ones, types, enumerations, patterns, lengths, status, errors.
import {execFile, execFileSync} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, it} from 'vitest';
import {freshToken, refreshToken} from '../../source/simulated-aws/home-files.ts';
import {iamArn} from '../../source/simulated-aws/principal.ts';
import {routes} from '../../source/simulated-aws/routes.ts';
import {iam} from '../../source/simulated-aws/services/iam.ts';
import {serviceQuotas} from '../../source/simulated-aws/services/quotas.ts';
import {sts} from '../../source/simulated-aws/services/sts.ts';
import type {World} from '../../source/simulated-aws/world.ts';
import {worlds} from '../../source/simulated-aws/worlds/index.ts';
import {serve} from './clients.ts';

/** botocore knows these calls from 1.43 on; Debian's is older. */
const isKnown = `import botocore.session as s; assert 'GetUseCaseForModelAccess' in s.get_session().get_service_model('bedrock').operation_names`;
const python = process.env.PYTHON ?? 'python3';
function hasBotocore(): boolean {
	try {
		execFileSync(python, ['-c', isKnown], {stdio: 'ignore', timeout: 20_000});
		return true;
	} catch {
		return false;
	}
}
const why = hasBotocore() ? '' : ' (skipped: python3 has no botocore here that knows Bedrock)';

/** A role of the account that can be assumed, where it has one. */
function roleIn({keys, accountId}: World): string {
	const principal = Object.values(keys).flatMap((key) => (typeof key === 'object' ? [key.principal] : []));
	const role = principal.find(({kind}) => kind === 'assumed-role');
	return (role && iamArn(role, accountId, 'aws')) ?? `arn:aws:iam::${accountId}:role/none`;
}

/** Where AWS itself answers what its models do not allow. */
const asAwsDoes = [
	// "US Anthropic Claude 3.5 Sonnet", "Routes requests to … in us-east-1, us-east-2 and us-west-2.": dots and commas.
	/InferenceProfile.*\.(inferenceProfileName|description): .* does not fit/,
	// A global profile has a destination without a region: https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
	/\.modelArn: arn:aws:bedrock:::foundation-model\/\S+ does not fit/,
	/inferenceTypesSupported\[\]: INFERENCE_PROFILE is not one of/,
	// "Llama 3.2 11B Instruct" has 22 letters.
	/\.modelName: 2\d is more than 20/,
	// "ForbiddenException: No access", for a role that is not assigned.
	/^GetRoleCredentials: the error ForbiddenException is not in the model/,
	// "SourcePolicyType": "IAM Policy", in the examples of https://docs.aws.amazon.com/cli/latest/reference/iam/simulate-custom-policy.html
	/\.SourcePolicyType: IAM Policy is not one of/,
];

it.skipIf(why !== '')(`every answer is one that AWS's service models allow${why}`, {timeout: 300_000}, async () => {
	const names =
		process.env.WORLDS ??
		'healthy quotas-denied root assumed-role iam-user own-profiles-only govcloud haiku-denied no-iam-rights throttled marketplace use-case-form stream-breaks expired-keys';
	const answering = worlds.filter(({name}) => names.split(' ').includes(name));
	const accounts = await Promise.all(
		answering.map(async (world) => {
			const {url} = await serve(world);
			return {
				url,
				account: world.accountId,
				region: world.region,
				role: roleIn(world),
				token: freshToken,
				refresh: refreshToken,
			};
		}),
	);
	const {stdout} = await promisify(execFile)(
		python,
		['test/simulated-aws/service-models.py', JSON.stringify(accounts)],
		{maxBuffer: 64 * 1024 * 1024},
	);
	const {answered, deviations} = JSON.parse(stdout) as Record<'answered' | 'deviations', string[]>;
	expect(deviations.filter((each) => !asAwsDoes.some((known) => known.test(each)))).toEqual([]);
	const all = [
		// What hands out keys beside a machine has no service model.
		...routes.filter(({service}) => service !== 'machine').map(({operation}) => operation),
		...Object.keys(iam),
		...Object.keys(sts),
		...Object.keys(serviceQuotas),
	];
	// A session of this account cannot be refreshed, so CreateToken has errors alone.
	expect(answered).toEqual(all.filter((name) => name !== 'CreateToken').toSorted());
});
