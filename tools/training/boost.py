"""Gradient-boosted trees for the block classifier; called by blocks.mjs. Debian's python3-xgboost.

    boost.py first  FOLDER    trains the first pass: FOLDER/{html,text}.first.*.trees, FOLDER/scores; and before that
                              the kinds of pages: FOLDER/kind.NAME.*.trees
    boost.py second FOLDER    trains the second pass: FOLDER/{html,text}.second.*.trees

FOLDER/rows.rows and FOLDER/scored.rows (bytes, a row has as many as the settings name), FOLDER/labels (float32 label and weight a row), FOLDER/folds and FOLDER/html
(a byte a row), FOLDER/rows.pages (a row a page), FOLDER/counts (uint32: rows of a page), FOLDER/kinds and FOLDER/pageFolds (a byte a
page), FOLDER/settings.json. `*` is the fold that a model has not seen, or "all". The scores of a row are always from a model
that has not seen its fold, be it for training the second pass or for measuring it. The second pass of a fold so learns from scores of
models that have seen the fold, though never from its rows: with a model for each two folds, training would take twice as long.
"""
import json
import sys

import numpy
import xgboost

step, folder = sys.argv[1:]
settings = json.load(open(f"{folder}/settings.json"))
columns, folds_count = len(settings["names"]), settings["folds"]
labels = numpy.fromfile(f"{folder}/labels", numpy.float32).reshape(-1, 2)
folds = numpy.fromfile(f"{folder}/folds", numpy.uint8)
known = labels[:, 0] >= 0
html = numpy.fromfile(f"{folder}/html", numpy.uint8) == 1
# Pages with a tree around their blocks, and plain text, have models of their own.
kinds = {"html": html, "text": ~html}


def parameters(own):
    return {
        "objective": "binary:logistic",
        "tree_method": "hist",
        "max_bin": 256,
        "base_score": 0.5,
        "seed": 1,
        "nthread": 2,
        **{key: value for key, value in own.items() if key != "trees"},
    }


def train(rows, used, own):
    """A booster learnt from the rows where `used` is true."""
    data = xgboost.DMatrix(rows[used], label=labels[used, 0], weight=labels[used, 1])
    return xgboost.train(parameters(own), data, num_boost_round=own["trees"])


def predict(booster, rows, used, scores):
    if used.any():
        scores[used] = booster.predict(xgboost.DMatrix(rows[used]), output_margin=True)


def flatten(node, shape, columns, thresholds, answers):
    """Nodes in the order of trees.hpp: the branch for "below the threshold" first."""
    if "leaf" in node:
        shape.append(0)
        answers.append(max(-128, min(127, round(node["leaf"] * 64))))
        return
    shape.append(1)
    columns.append(int(node["split"][1:]))
    thresholds.append(int(numpy.ceil(node["split_condition"])))
    children = {child["nodeid"]: child for child in node["children"]}
    flatten(children[node["yes"]], shape, columns, thresholds, answers)
    flatten(children[node["no"]], shape, columns, thresholds, answers)


def write(booster, name, step=slice(None)):
    table = [], [], [], []
    for dump in booster.get_dump(dump_format="json")[step]:
        flatten(json.loads(dump), *table)
    with open(f"{folder}/{name}.trees", "wb") as file:
        for numbers in table:
            file.write(numpy.array([len(numbers)], "<u2").tobytes())
            file.write(numpy.array(numbers).astype(numpy.int16).astype(numpy.uint8).tobytes())


def wrong(values, used):
    """The share of the blocks, by their weight, that are called wrongly."""
    calls = (values > 0) != (labels[:, 0] > 0.5)
    return numpy.average(calls[used], weights=labels[used, 1])


def train_kinds():
    """The kinds of pages, and for each page the scores of a model that has not seen it."""
    own = settings["kinds"]
    names, wide = own["names"], len(settings["pageNames"])
    rows = numpy.fromfile(f"{folder}/rows.pages", numpy.uint8).reshape(-1, wide)
    kinds = numpy.fromfile(f"{folder}/kinds", numpy.uint8)
    page_folds = numpy.fromfile(f"{folder}/pageFolds", numpy.uint8)
    used = kinds < len(names)
    # Rare kinds count more than they are frequent, though not as much as frequent ones.
    frequency = numpy.bincount(kinds[used], minlength=len(names))
    weights = (frequency.max() / frequency) ** own["balance"]
    scores = numpy.zeros((len(rows), len(names)), numpy.float32)
    keys = {key: value for key, value in own.items() if key not in ("names", "balance")}
    for fold in [*range(folds_count), "all"]:
        ours = used if fold == "all" else used & (page_folds != fold)
        data = xgboost.DMatrix(rows[ours], label=kinds[ours], weight=weights[kinds[ours]])
        own_parameters = {**parameters(keys), "objective": "multi:softprob", "num_class": len(names), "base_score": 0}
        booster = xgboost.train(own_parameters, data, num_boost_round=own["trees"])
        for i, name in enumerate(names):
            write(booster, f"kind.{name}.{fold}", slice(i, None, len(names)))
        if fold == "all":
            gain = booster.get_score(importance_type="total_gain")
            best = sorted(gain, key=gain.get, reverse=True)[:20]
            print("kinds, columns:", " ".join(f"{settings['pageNames'][int(key[1:])]}:{gain[key]:.0f}" for key in best))
        else:
            scores[page_folds == fold] = booster.predict(xgboost.DMatrix(rows[page_folds == fold]), output_margin=True)
    called = scores.argmax(axis=1)
    print(f"kinds, unseen: {(called == kinds)[used].mean():.3f} of the pages are right")
    for i, name in enumerate(names):
        table = numpy.bincount(called[kinds == i], minlength=len(names))
        print(f"  {name:14}", " ".join(f"{other}:{count}" for other, count in zip(names, table) if count))
    scores.tofile(f"{folder}/kindScores")


def with_kinds(rows):
    """The rows with the columns of kinds.cpp, which plain text has not."""
    names = settings["kinds"]["names"]
    scores = numpy.fromfile(f"{folder}/kindScores", numpy.float32).reshape(-1, len(names))
    columns = numpy.clip(scores * 16 + 128.5, 0, 255).astype(numpy.uint8)
    first = settings["firstOfKinds"]
    columns = numpy.repeat(columns, numpy.fromfile(f"{folder}/counts", numpy.uint32), axis=0)
    rows[html, first : first + len(names)] = columns[html]
    return rows


def bounded(rows):
    """The rows with each column that grows with a page's length cut where few pages reach further: a threshold there would be
    learnt from a handful of pages, and cut off the rest of any long text. 255 stands for "there is none"."""
    own = settings["growing"]
    sizes = numpy.fromfile(f"{folder}/counts", numpy.uint32).astype(int)
    starts = (numpy.cumsum(sizes) - sizes)[sizes > 0]
    for column in (settings["names"].index(name) for name in own["columns"]):
        if column >= rows.shape[1]:
            continue
        counts = numpy.where(rows[:, column] < 255, rows[:, column], 0)
        for mask in kinds.values():
            most = numpy.maximum.reduceat(counts, starts)[mask[starts]]
            bound = numpy.quantile(most, 1 - own["pages"], method="higher")
            ours = mask & (rows[:, column] < 255)
            rows[ours, column] = numpy.minimum(rows[ours, column], bound)
    return rows


def train_first(rows, scores, kind, name):
    """The first pass for rows of one kind; fills in their scores."""
    own = settings[name]["first"]
    ours = known & kind
    for fold in range(folds_count):
        booster = train(rows, ours & (folds != fold), own)
        write(booster, f"{name}.first.{fold}")
        predict(booster, rows, kind & (folds == fold), scores)
    write(train(rows, ours, own), f"{name}.first.all")
    print(f"{name}, first pass, unseen: {wrong(scores, ours):.4f} wrong by weight", flush=True)


def train_second(rows, fold, kind, name):
    """The second pass for rows of one kind without a fold; those that it is not asked about have no scores."""
    asked = kind & rows[:, settings["firstColumns"] :].any(axis=1)
    ours = known & asked
    booster = train(rows, ours if fold == "all" else ours & (folds != fold), settings[name]["second"])
    write(booster, f"{name}.second.{fold}")
    if fold == "all":
        text = numpy.where(known, labels[:, 0] * labels[:, 1], 0)
        passed = 1 - text[asked].sum() / text[kind].sum()
        print(f"{name}: the second pass is asked about {asked.sum() / kind.sum():.3f} of the blocks; of the text, {passed:.4f} is in others")
        gain = booster.get_score(importance_type="total_gain")
        best = sorted(gain, key=gain.get, reverse=True)[:20]
        print(f"{name}, columns:", " ".join(f"{settings['names'][int(key[1:])]}:{gain[key]:.0f}" for key in best))
    else:
        scores = numpy.zeros(len(rows), numpy.float32)
        unseen = ours & (folds == fold)
        predict(booster, rows, unseen, scores)
        print(f"{name}, second pass, without {fold}: {wrong(scores, unseen):.4f} wrong by weight", flush=True)


names = [*range(folds_count), "all"]
if step == "first":
    train_kinds()
    rows = with_kinds(numpy.fromfile(f"{folder}/rows.rows", numpy.uint8).reshape(-1, columns))
    rows = bounded(rows[:, : settings["firstColumns"]])
    scores = numpy.zeros(len(rows), numpy.float32)
    for kind, mask in kinds.items():
        train_first(rows, scores, mask, kind)
    scores.tofile(f"{folder}/scores")
else:
    rows = bounded(with_kinds(numpy.fromfile(f"{folder}/scored.rows", numpy.uint8).reshape(-1, columns)))
    for name in names:
        for kind, mask in kinds.items():
            train_second(rows, name, mask, kind)
