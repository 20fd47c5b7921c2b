// The region and the account that a policy is for, where they are given and AWS is not asked.
import {isRegion} from '../../bedrock/region.ts';
import type {Placeholder} from '../../invocation.ts';
import {Problem} from '../../problem.ts';

type GivenPlace = {
	readonly region: string | undefined;
	/** As it was typed. */
	readonly account: string | undefined;
	/** That of an ARN among the answers. */
	readonly otherwise?: string | undefined;
	/** What is missing was left out of the command line. */
	readonly usage: boolean;
	/** What needs it, where that is not the policy. */
	readonly what?: string;
};

/** @throws Problem where one of them is missing or malformed */
export function policyPlace({region, account, otherwise, usage, what = 'the policy'}: GivenPlace): {
	region: string;
	accountId: string;
} {
	const subject = `${what[0]?.toUpperCase()}${what.slice(1)}`;
	if (!region || !isRegion(region)) throw incomplete(subject, 'region', '--region', '<region>', usage);
	if (account !== undefined && !/^\d{12}$/.test(account)) throw malformedAccount(account);
	const accountId = account ?? otherwise;
	if (!accountId) throw incomplete(subject, 'account', '--account', '<account id>', usage);
	return {region, accountId};
}

function incomplete(
	subject: string,
	what: 'region' | 'account',
	flag: string,
	placeholder: string,
	usage: boolean,
): Problem {
	const value: Placeholder = {placeholder};
	return new Problem({
		code: `${what}-missing`,
		usage,
		title: `${subject} needs the ${what === 'region' ? 'AWS region' : 'id of the AWS account'}`,
		because: `the ARN of an inference profile contains the ${what === 'region' ? 'region' : 'account id'}`,
		next: [{say: 'Add it to the command', again: {set: {[flag]: value}}}],
	});
}

function malformedAccount(text: string): Problem {
	return new Problem({
		code: 'bad-account',
		usage: true,
		title: `"${text}" is not the id of an AWS account`,
		because: 'an account id has twelve digits',
		next: [{say: 'Show the id of the account that you are signed in to', run: accountCommand}],
	});
}

const accountCommand = 'aws sts get-caller-identity --query Account --output text';
