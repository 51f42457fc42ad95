// The STIX bundle against the rules of STIX 2.1 that a schema cannot hold, and against MITRE's own data model, which
// tools that know ATT&CK read it by. Where an object is deliberately no object of ATT&CK's (ids, domain, marking, own
// properties), it is dressed as one first, so that nothing else may differ.
//   node check_stix_bundle.cjs TOOLS TTC WRITE_EXPORTS SAMPLES

const assert = require('node:assert/strict');
const { createRequire } = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { exported } = require('./fieldexports.cjs');

const [tools, ttc, writeExports, samples] = process.argv.slice(2);
const fromTools = createRequire(path.join(tools, 'package.json'));

const mitre = 'identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5';
const marking = 'marking-definition--fa42a846-8d90-4e51-bc29-71d5b4802168';
const attackId = {
    'attack-pattern': (object) => (object.x_mitre_is_subtechnique ? 'T1234.001' : 'T1234'),
    'course-of-action': () => 'M1234',
    'x-mitre-tactic': () => 'TA0001',
    'x-mitre-matrix': () => 'enterprise-attack',
};

function asAttack(object) {
    const dressed = Object.fromEntries(Object.entries(object).filter(([name]) => !name.startsWith('x_ttc_')));
    dressed.object_marking_refs = [marking];
    dressed.x_mitre_attack_spec_version = '3.3.0';
    if (object.type !== 'identity') {
        dressed.created_by_ref = mitre;
        dressed.x_mitre_modified_by_ref = mitre;
    }
    if (object.x_mitre_domains) {
        assert.deepEqual(object.x_mitre_domains, ['ttc-aws']);
        dressed.x_mitre_domains = ['enterprise-attack'];
    }
    dressed.kill_chain_phases = object.kill_chain_phases?.map((phase) => ({ ...phase, kill_chain_name: 'mitre-attack' }));
    if (attackId[object.type]) {
        const [first, ...rest] = object.external_references;
        dressed.external_references = [{ ...first, source_name: 'mitre-attack', external_id: attackId[object.type](object) }, ...rest];
    }
    return JSON.parse(JSON.stringify(dressed));
}

function checkRules(name, bundle) {
    const known = new Map(bundle.objects.map((object) => [object.id, object]));
    assert.equal(known.size, bundle.objects.length, `${name}: each id once`);
    assert.match(bundle.id, /^bundle--/);
    for (const object of bundle.objects) {
        assert.match(object.id, new RegExp(`^${object.type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`));
        assert.equal(object.spec_version, '2.1');
        assert.ok(object.created <= object.modified && !Number.isNaN(Date.parse(object.modified)));
        for (const [property, value] of Object.entries(object)) {
            assert.match(property, /^(id|[a-z0-9_]{3,250})$/);
            assert.ok(value !== null && value !== '' && !(Array.isArray(value) && value.length === 0), `${name}: ${property}`);
        }
        const references = [object.created_by_ref, object.source_ref, object.target_ref, ...(object.object_refs ?? []), ...(object.tactic_refs ?? [])];
        assert.ok(references.every((id) => id === undefined || known.has(id)), `${name}: ${object.id} refers to what is not there`);
        assert.ok((object.external_references ?? []).every((one) => one.source_name && (one.url || one.external_id || one.description)));
    }
    return known;
}

// What the Navigator's loader takes for granted, or fails.
function checkDrawable(name, known) {
    const objects = [...known.values()];
    const shortnames = new Set(objects.filter((one) => one.type === 'x-mitre-tactic').map((one) => one.x_mitre_shortname));
    const below = new Set(objects.filter((one) => one.relationship_type === 'subtechnique-of').map((one) => one.source_ref));
    for (const object of objects.filter((one) => one.type === 'attack-pattern')) {
        assert.ok(object.kill_chain_phases.length > 0 && object.kill_chain_phases.every((one) => shortnames.has(one.phase_name)));
        assert.equal(below.has(object.id), object.x_mitre_is_subtechnique);
        assert.ok(Array.isArray(object.x_mitre_platforms));
        assert.ok(name !== 'catalog.json' || object.external_references[0].url.startsWith('https://'));
    }
}

async function main() {
    const model = await import(pathToFileURL(fromTools.resolve('@mitre-attack/attack-data-model')));
    const schemas = {
        identity: model.identitySchema, relationship: model.relationshipSchema, 'attack-pattern': model.techniqueSchema,
        'course-of-action': model.mitigationSchema, 'x-mitre-tactic': model.tacticSchema, 'x-mitre-matrix': model.matrixSchema,
    };
    const unlike = { identity: 0 };
    for (const { name, document } of exported({ ttc, writeExports, samples }, 'stix', 'json')) {
        const known = checkRules(name, document);
        checkDrawable(name, known);
        for (const object of document.objects.filter(({ type }) => schemas[type])) {
            const read = schemas[object.type].safeParse(asAttack(object));
            assert.ok(read.success, `${name}: ${object.id} ${JSON.stringify(read.error?.issues)}`);
            unlike[object.type] = (unlike[object.type] ?? 0) + (schemas[object.type].safeParse(object).success ? 0 : 1);
        }
    }
    // A model that reads everything would prove nothing.
    assert.ok(Object.keys(schemas).every((type) => unlike[type] > 0), JSON.stringify(unlike));
}

main().catch((error) => {
    console.error(error);
    process.exitCode = 1;
});
