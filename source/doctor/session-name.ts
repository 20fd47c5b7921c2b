// A user or a session by the name that people know it by.

/** `Dev/jane`: the end of an ARN, without what IAM Identity Center puts around a permission set. */
export const sessionName = (arn: string): string =>
	(arn.split('/').slice(1).join('/') || arn).replace(/^AWSReservedSSO_(.+)_[0-9a-f]{16}(?=\/)/, '$1');
