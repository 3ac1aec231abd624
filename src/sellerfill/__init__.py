"""Fills a Chinese seller's marketplace registration in romanized form, under the seller's eyes."""
