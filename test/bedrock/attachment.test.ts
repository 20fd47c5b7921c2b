// Where a policy is attached, by the ARN of the caller.
import {expect, test} from 'vitest';
import {type Attachment, attachmentOf} from '../../source/bedrock/policy/attachment.ts';

const account = '123456789012';

test.each<[arn: string | undefined, attachment: Attachment]>([
	[
		`arn:aws:sts::${account}:assumed-role/AWSReservedSSO_Dev_Team_0123456789abcdef/jane@example.com`,
		{kind: 'permission-set', name: 'Dev_Team'},
	],
	[`arn:aws:sts::${account}:assumed-role/platform/session`, {kind: 'role', name: 'platform'}],
	[`arn:aws:iam::${account}:role/team/platform`, {kind: 'role', name: 'platform'}],
	[`arn:aws:iam::${account}:user/people/jane`, {kind: 'user', name: 'jane'}],
	[`arn:aws:iam::${account}:root`, {kind: 'root'}],
	[`arn:aws:sts::${account}:federated-user/jane`, {kind: 'unknown'}],
	[undefined, {kind: 'unknown'}],
])('the policy for %s is attached to %o', (arn, attachment) => {
	expect(attachmentOf(arn)).toEqual(attachment);
});
