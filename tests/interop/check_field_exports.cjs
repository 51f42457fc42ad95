// The Navigator layer, the Threat Composer model and the OSCAL plan against JSON schemas of what their readers take,
// and the ids of a layer against those of the ATT&CK version that it names.
//   node check_field_exports.cjs TOOLS TTC WRITE_EXPORTS SAMPLES

const assert = require('node:assert/strict');
const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { exported } = require('./fieldexports.cjs');

const [tools, ttc, writeExports, samples] = process.argv.slice(2);
const programs = { ttc, writeExports, samples };
const fromTools = createRequire(path.join(tools, 'package.json'));
const Ajv = fromTools('ajv').default;
const addFormats = fromTools('ajv-formats').default;
const attackIds = JSON.parse(fs.readFileSync(path.join(__dirname, 'attack-ids.json'), 'utf8'));

function validator(name) {
    const ajv = addFormats(new Ajv({ allErrors: true, unicodeRegExp: true, strict: true, strictRequired: false }));
    return ajv.compile(JSON.parse(fs.readFileSync(path.join(__dirname, 'schemas', `${name}.schema.json`), 'utf8')));
}

function check(validate, { name, document }) {
    assert.ok(validate(document), `${name}: ${JSON.stringify(validate.errors?.slice(0, 5), null, 1)}`);
}

// A validator that passes everything would prove nothing.
function checkRefusal(validate, document, spoil) {
    const spoiled = structuredClone(document);
    spoil(spoiled);
    assert.ok(!validate(spoiled), 'what is spoiled is refused');
}

function checkLayers(version) {
    const validate = validator('navigator-layer');
    const layers = exported(programs, 'navigator', 'json', '--attack', version).filter(({ document }) => document.versions.attack === version);
    for (const layer of layers) {
        check(validate, layer);
        const cells = layer.document.techniques.map((cell) => cell.techniqueID);
        assert.equal(new Set(cells).size, cells.length, 'a cell stands there once');
    }
    const { document } = layers.find(({ name }) => name === 'catalog.json');
    for (const cell of document.techniques) {
        assert.ok(attackIds[version].includes(cell.techniqueID), `${cell.techniqueID} is of ATT&CK ${version}`);
        assert.ok(!('score' in cell), 'what nobody assessed has no score');
    }
    assert.ok(document.techniques.length > 30);
    checkRefusal(validate, document, (layer) => { layer.techniques[0].score = 33.3; });
    checkRefusal(validate, document, (layer) => { layer.techniques[0].tactic = 'impact'; });
}

function checkModels() {
    const validate = validator('threat-composer');
    const models = exported(programs, 'threat-composer', 'tc.json');
    for (const model of models) {
        check(validate, model);
        const { threats, mitigations, mitigationLinks } = model.document;
        for (const list of [threats, mitigations]) {
            assert.equal(new Set(list.map((one) => one.id)).size, list.length);
            assert.equal(new Set(list.map((one) => one.numericId)).size, list.length);
        }
        const known = new Set([...threats, ...mitigations].map((one) => one.id));
        assert.ok(mitigationLinks.every((link) => known.has(link.mitigationId) && known.has(link.linkedId)));
        // The program counts as JavaScript does, JSON Schema counts characters.
        assert.ok(mitigations.every((one) => one.content.length <= 1000));
    }
    checkRefusal(validate, models[0].document, (model) => { model.mitigations[0].content = 'x'.repeat(1001); });
}

function checkPlans() {
    const validate = validator('oscal-poam');
    const plans = exported(programs, 'oscal-poam', 'json');
    plans.forEach((plan) => check(validate, plan));
    checkRefusal(validate, plans[0].document, (plan) => { plan['plan-of-action-and-milestones'].risks[0].status = 'done'; });
}

checkLayers('18');
checkLayers('19');
checkModels();
checkPlans();
