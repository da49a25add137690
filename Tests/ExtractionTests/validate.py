"""Validates JSON files against specs/spec.schema.json, or against one of its $defs.

usage: validate.py SCHEMA [DEFINITION:]FILE...
Prints a line for each file that is not valid. Exit codes: 0 all valid, 1 some not, 2 the schema is none, 3 no validator.
"""

import json
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError as error:
    print(f"{sys.executable}: {error}")
    sys.exit(3)

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
try:
    Draft202012Validator.check_schema(schema)
except Exception as error:  # pylint: disable=broad-except
    print(f"{sys.argv[1]}: {error}")
    sys.exit(2)


def validator(definition):
    if not definition:
        return Draft202012Validator(schema)
    return Draft202012Validator(
        {"$schema": schema["$schema"], "$ref": f"#/$defs/{definition}", "$defs": schema["$defs"]}
    )


failures = 0
for argument in sys.argv[2:]:
    name, separator, path = argument.partition(":")
    if not separator:
        name, path = "", argument
    with open(path, encoding="utf-8") as file:
        value = json.load(file)
    for error in sorted(validator(name).iter_errors(value), key=lambda error: error.json_path):
        failures += 1
        print(f"{path}: {error.json_path}: {error.message[:200]}")
sys.exit(1 if failures else 0)
